"""M/M/c in SimPy, as its own manual models a queue: a process for each customer and a resource.

usage: queue-flow-simpy.py customers rate mean servers seed; prints CPU seconds and the mean wait.
"""
import random
import sys
import time

import simpy

customers, rate, mean, servers, seed = (float(word) for word in sys.argv[1:6])
random.seed(int(seed))
waits = [0.0]


def customer(env, desk):
    arrived = env.now
    with desk.request() as turn:
        yield turn
        waits[0] += env.now - arrived
        yield env.timeout(random.expovariate(1 / mean))


def source(env, desk):
    for _ in range(int(customers)):
        yield env.timeout(random.expovariate(rate))
        env.process(customer(env, desk))


began = time.process_time()
env = simpy.Environment()
env.process(source(env, simpy.Resource(env, capacity=int(servers))))
env.run()
print(time.process_time() - began, waits[0] / customers, getattr(simpy, "__version__", "?"))
