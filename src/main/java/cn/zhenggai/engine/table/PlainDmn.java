package cn.zhenggai.engine.table;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.spi.el.DmnScriptEngineResolver;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;

/**
 * A decision engine that knows the conditions of FEEL and nothing else: no expression language that reaches Java, no
 * script engine, no function of anybody's own. {@link PlainTable} lets no other language in; this is for the day when it
 * is wrong. What a process engine sets afterwards is not taken over.
 */
public final class PlainDmn extends DefaultDmnEngineConfiguration {

    public PlainDmn(DmnDecisionTableEvaluationListener... heard) {
        super.setElProvider(new NoExpressions());
        super.setScriptEngineResolver(language -> null);
        super.setFeelCustomFunctionProviders(List.of());
        super.setCustomPostDecisionTableEvaluationListeners(List.of(heard));
    }

    private static final class NoExpressions implements ElProvider {

        @Override
        public ElExpression createExpression(String expression) {
            throw new CodeInTable();
        }
    }

    /** A table holds what would be run as code. */
    public static final class CodeInTable extends RuntimeException {

        CodeInTable() {
            super("A decision table holds conditions and answers, never code");
        }
    }

    @Override
    public void setElProvider(ElProvider other) {
        // There is only the one that refuses.
    }

    @Override
    public void setScriptEngineResolver(DmnScriptEngineResolver other) {
        // There is only the one that finds none.
    }

    @Override
    public void setEnableFeelLegacyBehavior(boolean legacy) {
        // The older FEEL is evaluated as expressions of Java.
    }
}
