/** How the server itself is: the works that it does by the clock and when each was last done, its clock, its folder. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "firststeps"})
package cn.zhenggai.operation;
