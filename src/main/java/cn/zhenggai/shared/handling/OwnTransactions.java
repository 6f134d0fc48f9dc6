package cn.zhenggai.shared.handling;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler whose work is long and commits by itself, step by step: pictures are decoded, passwords hashed, many cases
 * handled one by one. No transaction is held around it, so that it keeps no connection waiting.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnTransactions {}
