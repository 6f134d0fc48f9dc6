package cn.zhenggai.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A {@link ProcessTest} on the oldest MariaDB that the product runs on, for what depends on the version of the server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ProcessTest(database = TestDatabase.OLDEST_MARIADB)
public @interface OnOldestMariaDb {}
