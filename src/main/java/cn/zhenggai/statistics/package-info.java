/** Figures for leaders, counted in SQL over views that the owners of the rows define. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "organisation"})
package cn.zhenggai.statistics;
