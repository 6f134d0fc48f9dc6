/** Photos and files: content store, hash, thumbnail; knows its owner only as an opaque reference. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "operation"})
package cn.zhenggai.evidence;
