/** Work items: which step of which case waits for whom, since when and until when; the task lists read nothing else. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "shared :: table"})
@org.jspecify.annotations.NullMarked
package cn.zhenggai.task;
