/** Looks at the surroundings before and while starting, and says in one line what is wrong. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "firststeps", "operation"})
package cn.zhenggai.start;
