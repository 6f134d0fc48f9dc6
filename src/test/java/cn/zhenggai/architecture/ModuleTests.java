package cn.zhenggai.architecture;

import cn.zhenggai.Zhenggai;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Packages depend on each other only as their package-info declares, and never in a circle. */
class ModuleTests {

    @Test
    void modulesKeepToWhatTheyDeclare() {
        ApplicationModules.of(Zhenggai.class, new ProductAndDemo()).verify();
    }
}
