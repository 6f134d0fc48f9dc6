package cn.zhenggai.support;

import cn.zhenggai.security.QuickHashing;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole server on a port of its own, over an empty database, with a clock that the test moves. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:http;MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE",
            "spring.datasource.username=sa",
            "spring.datasource.password=",
            "camunda.bpm.job-execution.enabled=false",
            "zhenggai.files=target/http-tests/${zhenggai.test.fork:1}",
            "zhenggai.base-url=http://localhost"
        })
@Import({HttpSurroundings.class, Office.class, MappingsReadOnce.class, QuickHashing.class})
public @interface HttpTest {}
