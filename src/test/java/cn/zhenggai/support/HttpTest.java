package cn.zhenggai.support;

import cn.zhenggai.security.QuickHashing;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextCustomizerFactories;

/** The whole server on a port of its own, over an empty database, with a clock that the test moves. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "zhenggai.base-url=http://localhost",
            "zhenggai.second-factor=offered",
            "zhenggai.rounds-first=PT12H"
        })
@ContextCustomizerFactories(OwnSurroundings.class)
@Import({HttpSurroundings.class, Office.class, MappingsReadOnce.class, QuickHashing.class, TimeAtHand.Settings.class})
@TimeAtHand
public @interface HttpTest {}
