package cn.zhenggai.demo;

import cn.zhenggai.support.ProcessTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** The county of {@link DemoTest}, in the same context, for those who talk to it over its port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProcessTest
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@TestPropertySource(properties = "zhenggai.demo.cases=" + DemoTest.CASES)
public @interface DemoServerTest {}
