package cn.zhenggai.web.template;

import cn.zhenggai.shared.text.Phrases;
import cn.zhenggai.shared.time.Workdays;
import cn.zhenggai.web.script.ScriptModules;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * What templates call as {@code #icons}, {@code #scripts}, {@code #phrases}, {@code #fields} and {@code #due}. Thymeleaf forbids beans where text goes out unescaped, so these
 * are objects of a dialect of our own.
 */
@Component
class PageTools extends AbstractDialect implements IExpressionObjectDialect {

    private final Map<String, Object> tools;

    PageTools(Icons icons, ScriptModules scripts, Phrases phrases, FieldRules fields, Workdays workdays, Clock clock) {
        super("zhenggai");
        this.tools = Map.of(
                "icons",
                icons,
                "scripts",
                scripts,
                "phrases",
                phrases,
                "fields",
                fields,
                "due",
                new DueChips(workdays, clock));
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return tools.keySet();
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return tools.get(name);
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
