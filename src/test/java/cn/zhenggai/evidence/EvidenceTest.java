package cn.zhenggai.evidence;

import cn.zhenggai.support.OwnSurroundings;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextCustomizerFactories;

/** The evidence feature alone, on an empty database in memory; no engine and no login. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = EvidenceAlone.class)
@ContextCustomizerFactories(OwnSurroundings.class)
public @interface EvidenceTest {}
