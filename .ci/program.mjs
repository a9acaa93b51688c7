// The program under check: started with the command of the README, in a process group of its own.

import { spawn } from 'node:child_process';
import { openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const STARTS_WITHIN = 120_000;
const STOPS_WITHIN = 45_000;

/** Asks until the answer is true; otherwise fails saying what did not come about. */
export async function until(what, within, holds, every = 100) {
  const end = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${within / 1000} s: ${what}`);
    await pause(every);
  }
}

export function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** Whether anything of a process group still runs; what has ended and was not collected yet does not. */
function runs(group) {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).some((pid) => {
    try {
      const [state, , ofGroup] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
      return Number(ofGroup) === group && state !== 'Z';
    } catch {
      return false; // it has just ended
    }
  });
}

export class Program {
  #group;
  #note;
  #log;

  /** Starts on a port and a directory and returns once it answers. */
  static async start(work, name, port, ...more) {
    const program = new Program();
    program.base = `http://127.0.0.1:${port}`;
    program.#log = `${work}/${name}.log`;
    program.#note = `${work}/${name}.group`;
    const options = [`--server.port=${port}`, `--throughline.database.directory=${work}/${name}/pg`, ...more];
    const log = openSync(program.#log, 'a');
    const command = ['-B', '-q', '-Pstart', `-Dspring-boot.run.arguments=${options.join(' ')}`];
    const process = spawn('mvn', command, { detached: true, stdio: ['ignore', log, log] });
    program.#group = process.pid;
    writeFileSync(program.#note, String(process.pid)); // for whoever cleans up when we cannot
    await program.#answers(process);
    return program;
  }

  async #answers(process) {
    try {
      await until('the program answers', STARTS_WITHIN, () => {
        if (process.exitCode !== null) throw new Error(`the program ended by itself with ${process.exitCode}`);
        return this.get('/').then(({ ok }) => ok, () => false);
      });
    } catch (e) {
      throw new Error(`${e.message}\n--- its log:\n${readFileSync(this.#log, 'utf8')}---`);
    }
  }

  /** Ends Maven and what it forked, as the terminal would. */
  async stop() {
    process.kill(-this.#group, 'SIGTERM');
    await until('the program stops', STOPS_WITHIN, () => !runs(this.#group));
    rmSync(this.#note);
  }

  get(path) {
    return fetch(this.base + path);
  }

  async read(path) {
    const answer = await this.get(path);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  }

  /** Sends a command that must be accepted. */
  async command(name, payload) {
    const answer = await fetch(`${this.base}/api/commands/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(payload),
    });
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  }

  /** Returns once nothing has been recorded for a while and the views have all of it. */
  async settled(within) {
    let [head, since] = [-1, Date.now()];
    await until('recording comes to rest', within, async () => {
      const { position } = await this.read('/api/timeline?limit=1');
      if (position !== head) [head, since] = [position, Date.now()];
      return head > 0 && Date.now() - since > 2000;
    });
    return head;
  }
}
