/**
 * Content in several formats: which one a reader asks for, and the bytes that it gets. A rendering is made whole before
 * it is sent, so that its ETag is that of its own bytes: other content, another language and another format each have
 * another one.
 */
@NullMarked
package mnr.reference.rendering;

import org.jspecify.annotations.NullMarked;
