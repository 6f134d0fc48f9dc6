/** The second factor: what somebody has beside his password, who needs it, and how he gets in when it is lost. */
@org.springframework.modulith.NamedInterface("factor")
package cn.zhenggai.security.factor;
