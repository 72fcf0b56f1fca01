package io.jianbao.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the one place that may make a call which is forbidden elsewhere, with the reason. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface Allowed {
  String value();
}
