/** One page through all the stages: layout, then figures, names, words and quotations. */
package io.jianbao.analysis;
