/** Sentences and words. The only place that knows HanLP. */
package io.jianbao.segment;
