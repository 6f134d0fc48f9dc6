/** What somebody owes and what is new to him, put together from what each feature tells of itself. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package cn.zhenggai.owed;
