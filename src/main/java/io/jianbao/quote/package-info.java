/** Who said what: statements with their speaker, direct (in quotation marks) or indirect. */
package io.jianbao.quote;
