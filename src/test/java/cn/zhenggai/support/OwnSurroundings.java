package cn.zhenggai.support;

import java.util.List;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** For contexts that are not a {@link ProcessTest}: an empty H2 schema and an empty folder, which belong together. */
public class OwnSurroundings implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> configuration) {
        return new Surroundings(TestDatabase.H2, false, false);
    }
}
