package io.jianbao.cli;

import java.io.InputStream;
import java.io.OutputStream;

/** The three standard streams as a command sees them: data in, data out, words for people. */
record Streams(InputStream in, OutputStream out, OutputStream err) {}
