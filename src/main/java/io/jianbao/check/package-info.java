/** What does not agree: figures and speakers held against each other, by rules with examples. */
package io.jianbao.check;
