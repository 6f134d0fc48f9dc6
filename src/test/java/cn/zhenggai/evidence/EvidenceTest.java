package cn.zhenggai.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The evidence feature alone, on an empty database in memory; no engine and no login. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EvidenceAlone.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:evidence;MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE",
            "zhenggai.files=target/evidence-tests/${zhenggai.test.fork:1}"
        })
public @interface EvidenceTest {}
