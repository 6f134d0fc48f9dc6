package cn.zhenggai.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.nio.file.Path;

/** The classes that the rules are about: the product's and the demo's, which is compiled among the tests. */
class ProductAndDemo implements ImportOption {

    private static final ImportOption PRODUCT = new DoNotIncludeTests();
    private static final Path DEMO = Path.of("src/demo/java");

    @Override
    public boolean includes(Location location) {
        return PRODUCT.includes(location) || ofDemo(location.asURI().toString());
    }

    private static boolean ofDemo(String address) {
        int name = address.indexOf("/cn/zhenggai/demo/") + 1;
        return name > 0
                && Files.exists(DEMO.resolve(address.substring(name).replaceFirst("(\\$.*)?\\.class$", ".java")));
    }
}
