package mnr.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * On a resource's method that creates or acts: with an {@code Idempotency-Key} it takes effect once, however often it is sent.
 *
 * <p>All of the method is one transaction then, which what it calls joins: nothing in it may begin another, wait for another
 * system, or answer with a stream. What it refuses it throws as a {@link mnr.http.problem.Problem}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
