package cn.zhenggai.shared.handling;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler of a form that makes a key to the house: a token, a password, a role, a second factor. Whoever has not shown
 * for ten minutes who he is shows it first; what he typed is kept and then done.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SignInAgain {}
