/** What is on disk: bytes decoded to the text of a page, with all that was noticed on the way. */
package io.jianbao.source;
