package cn.zhenggai.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The classes of the product without its tests and its demo, read once for all that look at them. */
final class Product {

    static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    private Product() {}
}
