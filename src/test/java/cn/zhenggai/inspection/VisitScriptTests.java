package cn.zhenggai.inspection;

import cn.zhenggai.support.Scripts;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a telephone makes of a visit; the sentences stand in {@code src/test/resources/scripts}. */
class VisitScriptTests {

    private final Scripts scripts = new Scripts();

    @AfterEach
    void leave() {
        scripts.close();
    }

    @TestFactory
    Stream<DynamicTest> theRecord() {
        return scripts.testsIn("model-tests.js");
    }

    @TestFactory
    Stream<DynamicTest> theDevice() {
        return scripts.testsIn("store-tests.js");
    }

    @TestFactory
    Stream<DynamicTest> theQueue() {
        return scripts.testsIn("queue-tests.js");
    }

    @TestFactory
    Stream<DynamicTest> whatIsFoundByWords() {
        return scripts.testsIn("lookup-tests.js");
    }

    @TestFactory
    Stream<DynamicTest> theClock() {
        return scripts.testsIn("clock-tests.js");
    }

    @TestFactory
    Stream<DynamicTest> theInk() {
        return scripts.testsIn("strokes-tests.js");
    }

    @TestFactory
    Stream<DynamicTest> theMarks() {
        return scripts.testsIn("marking-tests.js");
    }
}
