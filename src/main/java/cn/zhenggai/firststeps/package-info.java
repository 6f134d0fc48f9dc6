/** What a new server still lacks before people can work with it, put together from what each feature tells of itself. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package cn.zhenggai.firststeps;
