/**
 * The user's cache: what takes long to make and is the same for every clone. An entry is a folder named by its content;
 * it is made under another name, written down in a manifest and renamed, so that a half-made one is never used and a
 * damaged one is noticed. Knows nothing of what the entries are for.
 */
@NullMarked
package mnr.stack.cache;

import org.jspecify.annotations.NullMarked;
