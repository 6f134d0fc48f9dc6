/** Slips for the first login: handed out on paper for many at once, each good for one login and one choice of a password. */
package cn.zhenggai.security.slip;
