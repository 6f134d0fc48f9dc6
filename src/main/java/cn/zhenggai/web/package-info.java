/** The shell around every page: layout, navigation, error pages, language, and how forms are answered. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "shared :: table", "operation", "operation :: database"})
package cn.zhenggai.web;
