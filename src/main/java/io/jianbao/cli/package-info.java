/** The command line: arguments, standard input and output in, an exit status out. */
package io.jianbao.cli;
