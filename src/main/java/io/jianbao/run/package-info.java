/**
 * Folders of files in, a run directory out: finding inputs, dividing the work, collecting results.
 */
package io.jianbao.run;
