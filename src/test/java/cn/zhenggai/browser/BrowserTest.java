package cn.zhenggai.browser;

import cn.zhenggai.support.ProcessTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server on a real port and a real Chromium in front of it. Without one the test says so; in CI it must be there. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProcessTest
@ExtendWith(Chromium.class)
@interface BrowserTest {}
