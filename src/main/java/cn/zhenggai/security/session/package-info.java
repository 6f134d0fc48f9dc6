/** Where people are logged in, and which devices are known. */
@org.springframework.modulith.NamedInterface("session")
package cn.zhenggai.security.session;
