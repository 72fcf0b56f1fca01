/** The forms of the contract: articles, pairs, findings and problems as JSON lines. */
package io.jianbao.output;
