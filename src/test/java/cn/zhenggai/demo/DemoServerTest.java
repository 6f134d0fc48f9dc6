package cn.zhenggai.demo;

import cn.zhenggai.support.ProcessTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** The demo county on its port, with a clock that the tests may move on: a county of its own, apart from that of {@link DemoTest}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProcessTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "zhenggai.demo.cases=" + DemoTest.CASES)
public @interface DemoServerTest {}
