package mnr.http.kept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/**
 * A read whose answer depends on nothing but the service's content, the UTC day, the address and Accept, Accept-Language
 * and Accept-Encoding. It goes out packed to whoever takes it so, may be held by anyone for {@value #CACHED}, and is kept
 * in memory if it was given to a caller without a token. Filters and interceptors that say it see such reads alone.
 */
@NameBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Kept {

    /** Revalidated after five minutes, never immutable: content changes under its address. */
    String CACHED = "public, max-age=300";
}
