// @dcb-es/event-store-postgres as a contender: the same lines in and out as the Java class Worker.
import readline from "node:readline"
import { performance } from "node:perf_hooks"
import { randomBytes } from "node:crypto"
import pg from "pg"
import { Query, SequencePosition, Tags } from "@dcb-es/event-store"
import { PostgresEventStore } from "@dcb-es/event-store-postgres"

const POOL = 24
const NEEDS = 200
const TYPE = "need.NeedSupported"
const DATA = { text: "x".repeat(289) }
const METADATA = { actor: "somebody", rest: "x".repeat(171) }

const pool = new pg.Pool({ connectionString: process.argv[2], max: POOL })
const store = new PostgresEventStore({ pool })
await store.ensureInstalled()

let serial = 0
const base = randomBytes(6).toString("hex")
const fresh = () => `${base}-7000-8000-${(++serial).toString(16).padStart(18, "0")}`
const event = (need, person) => ({
    type: TYPE,
    tags: Tags.from([`need:${need}`, `person:${person}`]),
    data: DATA,
    metadata: METADATA
})

const appending = size => {
    const known = []
    return async client => {
        const events = Array.from({ length: size }, () => {
            const person = fresh()
            return event(`${base}-${serial % NEEDS}`, person)
        })
        const started = performance.now()
        known[client] = await store.append({
            events,
            condition: {
                failIfEventsMatch: Query.fromItems([{ types: [TYPE], tags: events[0].tags }]),
                after: known[client] ?? SequencePosition.initial()
            }
        })
        return [size, started]
    }
}

const sourced = new Map()
const sourcing = async size => {
    if (!sourced.has(size)) {
        const needs = []
        while (needs.length < Math.min(500, Math.max(20, 20_000 / size))) {
            const need = fresh()
            needs.push(need)
            await store.append({ events: Array.from({ length: size }, () => event(need, fresh())) })
        }
        sourced.set(size, needs)
    }
    const needs = sourced.get(size)
    return async () => {
        const started = performance.now()
        const need = needs[Math.floor(Math.random() * needs.length)]
        let count = 0
        for await (const each of store.read(Query.fromItems([{ types: [TYPE], tags: Tags.from([`need:${need}`]) }]))) {
            count += each.event.data.text.length === DATA.text.length ? 1 : 0
        }
        if (count !== size) throw new Error(`${count} events instead of ${size}`)
        return [count, started]
    }
}

let work, clients

const prepare = async (kind, atOnce, size) => {
    clients = Number(atOnce)
    work = kind === "append" ? appending(Number(size)) : kind === "source" ? await sourcing(Number(size)) : undefined
    return work ? "ready" : "none"
}

const run = async seconds => {
    const latencies = []
    const began = performance.now()
    const end = began + seconds * 1000
    let events = 0
    await Promise.all(
        Array.from({ length: clients }, async (_, client) => {
            do {
                const [count, started] = await work(client)
                latencies.push(performance.now() - started)
                events += count
            } while (performance.now() < end)
        })
    )
    const took = (performance.now() - began) / 1000
    latencies.sort((a, b) => a - b)
    const at = part => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] * 1000
    return ["done", latencies.length, events, took, at(0.5), at(0.9), at(0.99), at(0.999), at(1)].join("\t")
}

for await (const line of readline.createInterface({ input: process.stdin })) {
    const [word, ...rest] = line.split("\t")
    try {
        console.log(word === "prepare" ? await prepare(...rest) : await run(Number(rest[0])))
    } catch (failure) {
        console.log(`failed\t${String(failure).replace(/\s+/g, " ")}`)
    }
}
await pool.end()
