/**
 * HTTP load from this JVM: a closed loop over keep-alive connections, the same for what is measured and for its limit.
 *
 * <p>On Netty's own codec, because on a small machine the client shares the processors with the server: the less a request
 * costs here, the less it evens out what it costs there.
 */
@NullMarked
package mnr.bench.load;

import org.jspecify.annotations.NullMarked;
