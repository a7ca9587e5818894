import { describe, expect, it } from 'vitest';
import { readTrace, traced } from '../../scripts/offline/trace.mjs';

// Lines as strace 6.1 writes them with -f -yy.
const DOOR =
  '7 bind(40<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0';
const ANSWER =
  '9 sendto(67<TCP:[127.0.0.1:40125->127.0.0.1:56580]>, "x"..., 239, MSG_NOSIGNAL, NULL, 0) = 239';
const QUIET = [
  '7 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 65<UDPv6:[1731859]>',
  '7 connect(5<UNIX-STREAM:[2]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X100"}, 20) = 0',
  '7 connect(5<UNIX-STREAM:[2]>, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT',
  '7 sendmsg(8<UNIX-STREAM:[3->4]>, {msg_name=NULL, msg_namelen=0, msg_iov=[]}, MSG_NOSIGNAL) = 36',
  '7 bind(9<NETLINK:[ROUTE:7]>, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 0',
];

const LOUD: Record<string, string> = {
  'a connection':
    '7 connect(5<TCP:[9]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = 0',
  'a connection to this computer':
    '7 connect(5<TCP:[9]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
  'a connection by IPv6':
    '7 connect(5<TCPv6:[9]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0',
  'one that is not finished yet':
    '7 connect(5<TCP:[9]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16 <unfinished ...>',
  'a packet':
    '7 sendto(5<UDP:[9]>, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("192.0.2.1")}, 16) = 1',
  'a packet on what was connected':
    '7 sendto(5<UDP:[10.0.0.1:5->192.0.2.1:9]>, "x", 1, 0, NULL, 0) = 1',
  'something on a connection from elsewhere':
    '7 sendto(5<TCP:[10.0.0.1:5->192.0.2.1:9]>, "x", 1, 0, NULL, 0) = 1',
  'a door to everybody':
    '7 bind(5<TCP:[9]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("0.0.0.0")}, 16) = 0',
};

const QUESTIONS: Record<string, string> = {
  'a name server':
    '7 connect(5<UDP:[9]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0',
  'the resolver of the system':
    '7 connect(5<UNIX-STREAM:[2]>, {sa_family=AF_UNIX, sun_path="/run/systemd/resolve/io.systemd.Resolve"}, 42) = 0',
  'the names of the neighbourhood':
    '7 connect(5<UNIX-STREAM:[2]>, {sa_family=AF_UNIX, sun_path="/var/run/avahi-daemon/socket"}, 30) = 0',
  'the name service cache':
    '7 sendto(5<UNIX-STREAM:[2->3,"/var/run/nscd/socket"]>, "\\2\\0\\0\\0\\r\\0\\0\\0\\6\\0\\0\\0hosts\\0", 18, MSG_NOSIGNAL, NULL, 0) = 18',
};

describe('a trace of system calls', () => {
  it('finds nothing in what stays on the computer', () => {
    const found = readTrace([...QUIET, DOOR, ANSWER].join('\n'));
    expect(found).toMatchObject({ doors: 1, reachedOut: [], lookups: [] });
    expect(found.calls).toEqual({
      'internet socket': 1,
      'local connect': 2,
      'local sendmsg': 1,
      'other bind': 1,
      'internet bind': 1,
      'internet sendto': 1,
    });
  });

  it('takes an answer for one only when somebody could come in', () => {
    expect(readTrace(ANSWER).reachedOut).toEqual([ANSWER]);
  });

  it.each(Object.entries(LOUD))('finds %s', (_what, line) => {
    expect(readTrace([DOOR, ...QUIET, line].join('\n')).reachedOut).toEqual([line]);
  });

  it.each(Object.entries(QUESTIONS))('finds a question to %s', (_what, line) => {
    expect(readTrace([DOOR, ...QUIET, line].join('\n')).lookups).toEqual([line]);
  });

  it('asks strace for every call that sends or connects, in every process', () => {
    const [strace, ...rest] = traced(['app'], '/tmp/file');
    expect(strace).toBe('strace');
    expect(rest).toContain('-f');
    expect(rest.join(' ')).toMatch(/--trace=\S*connect\S*sendto\S*sendmsg\S*sendmmsg/);
  });
});
