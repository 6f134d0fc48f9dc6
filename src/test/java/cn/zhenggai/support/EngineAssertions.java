package cn.zhenggai.support;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Points the engine's assertions at the engine of the running test; several contexts mean several engines. */
class EngineAssertions implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        ProcessEngineTests.init(SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ProcessEngineTests.reset();
    }
}
