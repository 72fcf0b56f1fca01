/**
 * The forms of the contract, read and written as JSON lines: articles, pairs, findings, problems.
 */
package io.jianbao.json;
