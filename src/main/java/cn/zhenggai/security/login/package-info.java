/** Who comes in, who leaves, and the first start. */
package cn.zhenggai.security.login;
