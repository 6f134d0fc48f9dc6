/** The folder of files and the database that it belongs to. */
@org.springframework.modulith.NamedInterface("store")
package cn.zhenggai.evidence.store;
