/** The shell around every page: layout, navigation, error pages, language, repeated requests. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package cn.zhenggai.web;
