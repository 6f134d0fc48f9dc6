package cn.zhenggai.shared.handling;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler that reads or makes as much as hundreds of others: a whole list for the printer or as a workbook, a paper, a
 * check of the log. One person has two of them under way at most; a third is 429 with a time to ask again.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Costly {}
