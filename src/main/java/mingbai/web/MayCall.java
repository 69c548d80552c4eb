package mingbai.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may call a handler; a handler without it cannot be called at all. Exactly one of three: {@link #anyone()} (the public),
 * {@link #signedIn()} (any account), or roles. With {@link #on()} the role must hold for the agency that owns the thing the address
 * names: {@code @MayCall(value = DRAFTER, on = "draft")} on {@code /desk/draft/{draft}} asks the {@link Owned} of kind "draft" whose
 * draft that is. Without it the role may hold anywhere, and the handler shows only what the caller's own agencies own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MayCall {

    Role[] value() default {};

    boolean anyone() default false;

    boolean signedIn() default false;

    /** The name of the path variable (and of the {@link Owned} kind) whose agency the role must hold for. */
    String on() default "";
}
