package io.jianbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Arrays;
import picocli.CommandLine;
import tools.jackson.core.exc.JacksonIOException;

/** Says what went wrong in words for people. */
final class Faults {
  private Faults() {}

  /** Reports a fault that ended a command and returns the exit status for it. */
  static int report(Exception fault, CommandLine command, PrintWriter messages) {
    String name = command.getCommandSpec().qualifiedName();
    IOException inOrOut = inOrOut(fault);
    if (inOrOut != null) {
      messages.println(name + ": " + words(inOrOut));
      return Status.WRONG_USE;
    }
    messages.println(name + ": " + words(fault));
    messages.println("This is a fault of the program. Please report it with these lines:");
    Throwable shown = fault;
    messages.println("  " + shown);
    Arrays.stream(shown.getStackTrace()).limit(12).forEach(at -> messages.println("    at " + at));
    return Status.FAULT;
  }

  /** What went wrong in reading or writing, however it is wrapped; null if it is something else. */
  private static IOException inOrOut(Exception fault) {
    return switch (fault) {
      case IOException e -> e;
      case UncheckedIOException e -> e.getCause();
      case JacksonIOException e -> e.getCause();
      default -> null;
    };
  }

  /** What an exception means to a person. */
  static String words(Throwable fault) {
    return switch (fault) {
      case AccessDeniedException e -> "no permission for " + e.getFile();
      case NoSuchFileException e -> "there is no " + e.getFile();
      case NotDirectoryException e -> e.getFile() + " is not a folder";
      case FileAlreadyExistsException e -> e.getFile() + " is there already and is not a folder";
      case IOException e when isFull(e) ->
          "the disk is full; free some space and run the same command again";
      default -> fault.getMessage() == null ? fault.toString() : fault.getMessage();
    };
  }

  private static boolean isFull(IOException e) {
    return e.getMessage() != null && e.getMessage().contains("No space left");
  }
}
