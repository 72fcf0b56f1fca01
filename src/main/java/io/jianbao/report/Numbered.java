package io.jianbao.report;

/**
 * An entry with the number of its line, from 1: its name in the report and the way back to the
 * file.
 */
record Numbered<T>(int line, T entry) {}
