/**
 * Who and what is named in an article: persons with their office, places, organizations, documents.
 */
package io.jianbao.name;
