/** Everything about one school on one screen, put together from what each feature tells of it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "organisation :: school"})
@org.jspecify.annotations.NullMarked
package cn.zhenggai.school;
