/** Words that every feature speaks: who acts, which case, how a request ends, how a list is paged. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package cn.zhenggai.shared;
